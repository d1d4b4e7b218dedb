// Types of recipeBook.mjs for the tests.
export interface Recipe {
  readonly heading: string;
  readonly most: Most;
  readonly suites: readonly string[];
}
/** Source files at most, and lines in those of them that were there before. */
export interface Most {
  readonly files: number;
  readonly lines?: number;
}
export interface Block {
  readonly language: string;
  /** File the block belongs to: the word after the language. */
  readonly path: string;
  readonly text: string;
}
export interface Branch {
  readonly folder: string;
  readonly blocks: readonly Block[];
  remove(): void;
}
export interface Cost {
  readonly files: number;
  readonly created: number;
  /** Lines in files that were there before, and lines of new ones. */
  readonly lines: number;
  readonly newLines: number;
}
export interface Costs {
  readonly source: Cost;
  /** Tests, and words for the documents. */
  readonly beside: Cost;
}
export const RECIPES: readonly Recipe[];
export const COMMON_SUITES: readonly string[];
export function blocksOf(markdown: string): Block[];
export function sectionOf(markdown: string, heading: string): string;
export function applyDiff(text: string, diff: string): string;
export function takeBack(text: string, diff: string): string;
export function makeBranch(markdown: string): Branch;
export function costOf(blocks: readonly Block[]): Costs;
export function isWithin(costs: Costs, most: Most): boolean;
export function writeDocuments(folder: string): Promise<{ readonly path: string; readonly lines: number }[]>;
export function runTests(folder: string, files: readonly string[]): Promise<{ readonly passed: number; readonly failed: readonly string[] }>;
export function runHere(folder: string, script: string, ...args: string[]): Promise<{ readonly code: number; readonly words: string }>;
