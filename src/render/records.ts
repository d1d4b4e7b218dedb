// Records for the vertex shader: rows of a texture it reads by number, drawn as points or as quads.
import { BufferImageSource, Geometry, GlProgram, Mesh, Shader } from 'pixi.js';
import type { ShaderFromResources, Topology } from 'pixi.js';

/** Records a row of the texture; textures may be at least 2048 wide everywhere. */
const PER_ROW = 512;
const WORDS_PER_TEXEL = 4;

/** Growing memory of equal records, and the texture that mirrors it. */
export class Records {
  words: Uint32Array;
  floats: Float32Array;
  source: BufferImageSource;
  private capacity = 0;

  constructor(readonly texels: number) {
    this.words = new Uint32Array(0);
    this.floats = new Float32Array(0);
    this.source = this.allocate(PER_ROW);
  }

  /** Makes room, and gives the shaders the new texture when it needs one; what was written before is lost. */
  ensure(count: number, ...shaders: Shader[]): void {
    if (count <= this.capacity) return;
    const old = this.source;
    this.source = this.allocate(Math.ceil((count * 1.25) / PER_ROW) * PER_ROW);
    for (const shader of shaders) shader.resources['uRecords'] = this.source;
    old.destroy();
  }

  upload(count: number): void {
    if (count > 0) this.source.update(0, count * this.texels);
  }

  private allocate(capacity: number): BufferImageSource {
    this.capacity = capacity;
    this.words = new Uint32Array(capacity * this.texels * WORDS_PER_TEXEL);
    this.floats = new Float32Array(this.words.buffer);
    return new BufferImageSource({
      resource: this.words, width: PER_ROW * this.texels, height: capacity / PER_ROW, format: 'rgba32uint',
      scaleMode: 'nearest', alphaMode: 'no-premultiply-alpha', autoGarbageCollect: false,
    });
  }
}

/** Geometry without vertices: the shader makes them from `gl_VertexID`. */
export class PulledGeometry extends Geometry {
  count = 0;

  constructor(topology: Topology) {
    super({ topology });
  }

  override get vertexCount(): number {
    return this.count;
  }
}

export interface PulledMesh {
  readonly mesh: Mesh<PulledGeometry, Shader>;
  readonly shader: Shader;
  setCount(vertices: number): void;
}

/** GLSL that reads word `part` of a record. */
export function recordAccess(texels: number): string {
  return `
    uvec4 recordPart(int record, int part) {
      int texel = record * ${texels} + part;
      int width = ${PER_ROW * texels};
      return texelFetch(uRecords, ivec2(texel % width, texel / width), 0);
    }`;
}

type Resources = NonNullable<ShaderFromResources['resources']>;

export function pulledMesh(name: string, topology: Topology, vertex: string, fragment: string, resources: Resources): PulledMesh {
  const glProgram = GlProgram.from({ name, vertex, fragment, preferredFragmentPrecision: 'highp' });
  const shader = new Shader({ glProgram, resources });
  const geometry = new PulledGeometry(topology);
  const mesh = new Mesh({ geometry, shader, label: name });
  mesh.eventMode = 'none';
  return {
    mesh, shader,
    setCount(vertices: number) {
      geometry.count = vertices;
      mesh.renderable = vertices > 0;
    },
  };
}
