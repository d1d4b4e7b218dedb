// A long list comes in pieces, so that the page answers meanwhile: how many of its rows are there by now.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '../app/idle';

/** @param name of the list: another one begins anew @param piece rows at once */
export function useGrowing(name: string, length: number, piece: number): number {
  const [there, grow] = useState({ name, rows: piece });
  const rows = there.name === name ? there.rows : piece;
  useEffect(() => {
    if (rows >= length) return;
    let isWanted = true;
    void nextTask().then(() => isWanted && grow({ name, rows: rows + piece }));
    return () => void (isWanted = false);
  }, [name, rows, length, piece]);
  return Math.min(rows, length);
}

/** Such a list. */
export function Growing({ name, piece, children }: { readonly name: string; readonly piece: number; readonly children: readonly VNode[] }) {
  return children.slice(0, useGrowing(name, children.length, piece));
}
