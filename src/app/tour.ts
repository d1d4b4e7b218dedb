// Whether somebody is here for the first time: the tour is offered once, and can be had again from the help.
import { recall, remember } from './memory';

export const TOUR_KEY = 'tour';

export const isNewcomer = (): boolean => recall(TOUR_KEY) === null;

/** Whoever presses play without it has found the way. */
export function foundTheWay(): void {
  if (isNewcomer()) remember(TOUR_KEY, 'passed');
}
