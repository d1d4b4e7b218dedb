// What the graphics card can do at most, asked without the question that never ends.
//
// Pixi finds out how many textures one batch of sprites may use by compiling ever smaller shaders until one works. On a
// context that has just been lost none works, and it goes on for ever. The page draws no sprites, so the number is given.
import { GlLimitsSystem } from 'pixi.js';

/** What WebGL 2 promises: at least 16 textures in a fragment shader, 24 buffers of uniforms. */
const LEAST_TEXTURES = 16, LEAST_BINDINGS = 24;

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
