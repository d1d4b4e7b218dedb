// The stage as the page sees it.
import type { Heading } from './beside';
import type { Pose } from './camera';
import type { DrawnFigure, FigureWish } from './screenshot';
import type { ViewSettings } from './settings';
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';

export type Notice =
  /** The graphics card has dropped the picture; it is being restored. */
  | { readonly kind: 'lost'; readonly message: string }
  /** The picture is back. */
  | { readonly kind: 'restored'; readonly message: string }
  /** It could not be restored. */
  | { readonly kind: 'failed'; readonly message: string };

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Takes the listener off again. */
export type Unlisten = () => void;

export interface StageCamera {
  /** Shows the whole patch. */
  fit(): void;
  /** Around the middle of the picture; 2 = twice as large. */
  zoomBy(factor: number): void;
  /** CSS pixels; the picture moves along. */
  panBy(dx: number, dy: number): void;
  /** Patch coordinates, µm; `zoom` in CSS pixels per µm. */
  centerOn(x: number, y: number, z?: number, zoom?: number): void;
  /** 3-D projection: radians. */
  rotateBy(yaw: number, pitch: number): void;
  /** CSS pixels covered by panels, which the fitted patch avoids. */
  setInsets(insets: Insets): void;
  /** CSS pixels per µm. */
  readonly zoom: number;
  readonly pose: Pose;
  /** How much larger everything is than where the whole patch just fits. */
  readonly closeness: number;
  /** Looks from there at once, as another camera does. */
  take(pose: Pose): void;
  onChange(listener: () => void): Unlisten;
}

/** World coordinates in µm and the id of the cell drawn there (null: none), as the user sees it. */
export type PickListener = (x: number, y: number, radius: number, id: number | null) => void;

/** A brush that is held over the picture; µm in its plane. */
export interface BrushListener {
  /** Null: the pointer is elsewhere. */
  hover(at: readonly [number, number] | null): void;
  begin(x: number, y: number): void;
  go(x: number, y: number): void;
  end(): void;
  /** Nothing is to come of what was begun. */
  cancel(): void;
}

export interface Stage {
  /** Starts a new picture; the old cells vanish. */
  showRun(info: RunInfo): void;
  /** The same run, told of anew. */
  renewRun(info: RunInfo): void;
  /** Copies what it needs: the frame's buffer may go home right after. */
  showFrame(frame: Frame): void;
  setView(change: Partial<ViewSettings>): void;
  readonly view: ViewSettings;
  readonly camera: StageCamera;
  /** Window coordinates → µm in the plane of the picture. */
  toWorld(clientX: number, clientY: number): [number, number];
  /** µm → window coordinates. */
  toScreen(x: number, y: number, z?: number): [number, number];
  /** The cell drawn at a window point, null if none within `slack` CSS pixels. */
  cellAt(clientX: number, clientY: number, slack?: number): number | null;
  /** The cell drawn next to the chosen one in a direction (x right, y up); with none chosen the one nearest to the middle. Null: there is none. */
  cellBeside(heading: Heading): number | null;
  select(id: number | null): void;
  /** Selects a cell and keeps it in the middle, with the trail of its path; dragging the picture lets go. */
  follow(id: number | null): void;
  /** Where the chosen cell has been, x, y, z in µm each, oldest first: drawn while nobody is followed. */
  showPath(points: readonly number[]): void;
  /** The primary button and a single finger draw instead of moving the picture and choosing cells; null: as before. */
  hold(brush: BrushListener | null): void;
  onFollow(listener: (id: number | null) => void): Unlisten;
  onPick(listener: PickListener): Unlisten;
  onNotice(listener: (notice: Notice) => void): Unlisten;
  /** What the picture shows, for those who cannot see it. */
  describe(text: string): void;
  /** PNG of the canvas as it is. */
  screenshot(): Promise<Blob>;
  /** The picture of this moment as part of a figure, drawn for its panel there. */
  figure(wish: FigureWish): DrawnFigure;
  /** Time spent in JavaScript, ms: to take up the last frame and to draw the last picture. */
  readonly cost: { readonly frame: number; readonly render: number };
  destroy(): void;
}
