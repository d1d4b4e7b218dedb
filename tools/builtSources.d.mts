// Types of builtSources.mjs for the configuration of the tests.
import type { Plugin } from 'vite';
export function builtSources(): Promise<Plugin>;
