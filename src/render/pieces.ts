// A renderer made in pieces, each a task of its own: in between the browser hears what is pressed.
import { GlContextSystem } from 'pixi.js';
import type { Container, Shader, WebGLRenderer } from 'pixi.js';
import { nextTask } from '../app/idle';

/** Pixi waits for each of its parts to be ready, so the one with the most to do may take its time. Must be called before the first renderer is made. */
export function breatheAroundContext(): void {
  const { init } = GlContextSystem.prototype;
  GlContextSystem.prototype.init = async function inPieces(this: GlContextSystem, options: Parameters<GlContextSystem['init']>[0]): Promise<void> {
    await nextTask();
    init.call(this, options);
    await nextTask();
  };
}

/** What would be done with the first picture: Pixi's own preparations, with a stage on which nothing stands, and the programs of these shaders. */
export async function prepare(renderer: WebGLRenderer, stage: Container, shaders: readonly Shader[]): Promise<void> {
  const tasks = [() => renderer.render({ container: stage }), ...shaders.map((shader) => () => renderer.shader.bind(shader, true))];
  for (const task of tasks) {
    await nextTask();
    if (renderer.gl.isContextLost()) return; // whoever watches it makes another one
    task();
  }
}
