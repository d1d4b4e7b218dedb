// How the page is built and served, for `vite` itself and the editors that look for this file.
import { defineConfig } from 'vite';
import config from './tools/viteConfig.mjs';

export default defineConfig(config);
