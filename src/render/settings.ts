// What the viewer has chosen: how to colour, what to hide, how to look at three dimensions.
import type { Theme } from './palette';

/** Name of a quantity of `RunInfo.colourings`, or `type`: by the kind of cell. */
export type ColorBy = string;
export const BY_KIND: ColorBy = 'type';

export interface ViewSettings {
  readonly theme: Theme;
  /** Names of legend groups (`Group`) that are switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly colorBy: ColorBy;
  /** The heat-map, when the frame brings one. */
  readonly field: boolean;
  /** µm; 3-D: height of the slice. */
  readonly sliceZ: number;
  readonly mode3d: 'slice' | 'projection';
  /** 3-D projection: what lies between the viewer and the middle of the patch is cut away, so that one sees inside. */
  readonly cutOpen: boolean;
  readonly reducedMotion: boolean;
  readonly showSynapses: boolean;
  readonly showMarks: boolean;
  readonly showVessels: boolean;
  readonly showScale: boolean;
  readonly showClock: boolean;
  /** Makes one clone stand out; null = none. */
  readonly clone: number | null;
}

export const DEFAULT_SETTINGS: ViewSettings = {
  theme: 'dark', hidden: new Set(), colorBy: BY_KIND, field: false, sliceZ: 0, mode3d: 'projection', cutOpen: false, reducedMotion: false,
  showSynapses: true, showMarks: true, showVessels: true, showScale: true, showClock: true, clone: null,
};

/** Half the thickness of the slice that is drawn crisp, µm: about one cell. */
export const SLAB = 10;
/** Cells up to this far from the slice shimmer through, µm. */
export const SLAB_SHINE = 55;

export function isShown(settings: ViewSettings, what: 'synapses' | 'vessels' | 'marks'): boolean {
  const on = what === 'synapses' ? settings.showSynapses : what === 'vessels' ? settings.showVessels : settings.showMarks;
  return on && !settings.hidden.has(what);
}
