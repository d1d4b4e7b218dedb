// The cells: one mesh of points, or of quads when a cell outgrows the largest point the graphics card draws.
import { Container, UniformGroup } from 'pixi.js';
import { packed, unpacked } from './colour';
import { CELL_TEXELS, HALO_REACH, cellFragment, cellVertex } from './cellShader';
import type { RecordArrays } from './paint';
import { PALETTES } from './palette';
import type { Theme } from './palette';
import { Records, pulledMesh } from './records';
import type { PulledMesh } from './records';
import type { ViewUniforms } from './viewUniforms';

export class CellLayer {
  readonly container = new Container();
  private readonly records = new Records(CELL_TEXELS);
  private readonly colours = new UniformGroup({ uMemory: { value: new Float32Array(4), type: 'vec4<f32>' } });
  private readonly points: PulledMesh;
  private readonly quads: PulledMesh;
  private count = 0;

  constructor(view: ViewUniforms, private readonly largestPoint: number) {
    const resources = () => ({ view, colours: this.colours, uRecords: this.records.source });
    this.points = pulledMesh('cells-points', 'point-list', cellVertex(true), cellFragment(true), resources());
    this.quads = pulledMesh('cells-quads', 'triangle-list', cellVertex(false), cellFragment(false), resources());
    this.container.addChild(this.points.mesh, this.quads.mesh);
  }

  /** Of the way in which cells are drawn as long as nobody has come close. */
  get shader() {
    return this.points.shader;
  }

  setTheme(theme: Theme): void {
    this.colours.uniforms.uMemory.set([...unpacked(packed(PALETTES[theme].memory)), 1]);
  }

  /** Memory for that many records; fill it and `commit`. */
  reserve(count: number): RecordArrays {
    this.records.ensure(count, this.points.shader, this.quads.shader);
    return this.records;
  }

  commit(count: number): void {
    this.records.upload(count);
    this.count = count;
  }

  /** Chooses the cheaper way that can draw the largest cell; at the edge of the screen a point is twice as large. */
  prepare(largestRadius: number, deviceZoom: number): void {
    const size = 4 * (largestRadius * deviceZoom * HALO_REACH + 4);
    const asPoints = size <= this.largestPoint;
    this.points.setCount(asPoints ? this.count : 0);
    this.quads.setCount(asPoints ? 0 : this.count * 6);
  }
}
