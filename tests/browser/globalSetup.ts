// Builds the page as it is shipped, serves it for the browser tests and tells them where.
import type { TestProject } from 'vitest/node';
import { buildApp, serveApp } from '../../tools/app.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page, with a closing slash. */
    url: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveApp(await buildApp(), 0);
  project.provide('url', server.url);
  return () => server.close();
}
