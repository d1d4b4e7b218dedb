// Types of galleryPlan.mjs for the tests.
import type { Page } from 'playwright-core';

export const LOOKS: readonly string[];
export function fileOf(name: string, look: string): string;
export const MOMENTS: readonly (readonly [path: string, moment: string])[];
export const MORE: Readonly<Record<string, (page: Page) => unknown>>;
export const SHARED: readonly string[];
export const GROUPS: readonly (readonly [title: string, intro: string, views: readonly (readonly [name: string, title: string, words: string])[]])[];
export const MOMENTS_OF_LESSONS: Readonly<Record<string, { readonly step: number; readonly press: readonly string[]; readonly says: string }>>;
