// What the graphics card can do at most, asked without the question that never ends and without a context of its own.
//
// Pixi finds out how many textures one batch of sprites may use by compiling ever smaller shaders until one works. On a
// context that has just been lost none works, and it goes on for ever. The page draws no sprites, so the number is given.
import { DOMAdapter, GlLimitsSystem, GlProgram } from 'pixi.js';
import type { ICanvas } from 'pixi.js';

/** What WebGL 2 promises: at least 16 textures in a fragment shader, 24 buffers of uniforms. */
const LEAST_TEXTURES = 16, LEAST_BINDINGS = 24;
/** And that fragment shaders may be precise: bits of a mantissa. */
const PRECISE = { precision: 23 };

interface Asker {
  readonly _renderer: { readonly gl: WebGL2RenderingContext };
}

/** Must be called before the first renderer is made. */
export function askNoEndlessQuestions(): void {
  GlLimitsSystem.prototype.contextChange = function contextChange(this: GlLimitsSystem): void {
    const { gl } = (this as unknown as Asker)._renderer;
    // A lost context answers null.
    const ask = (name: number, least: number): number => (gl.getParameter(name) as number | null) ?? least;
    this.maxTextures = ask(gl.MAX_TEXTURE_IMAGE_UNITS, LEAST_TEXTURES);
    this.maxBatchableTextures = Math.min(this.maxTextures, LEAST_TEXTURES);
    this.maxUniformBindings = ask(gl.MAX_UNIFORM_BUFFER_BINDINGS, LEAST_BINDINGS);
  };
}

/** Pixi makes a context only to ask whether fragment shaders may be precise, once, with its first program: that takes longer than all programs of the page. */
export function askNoOtherContext(): void {
  const usual = DOMAdapter.get(), answers = { isContextLost: () => true, getShaderPrecisionFormat: () => PRECISE };
  DOMAdapter.set({ ...usual, createCanvas: () => ({ getContext: () => answers }) as unknown as ICanvas });
  new GlProgram({ vertex: '', fragment: '', name: 'none' }).destroy();
  DOMAdapter.set(usual);
}
