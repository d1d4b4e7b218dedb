// A brush held over the canvas, heard in µm of the patch.
import type { BrushMoves } from './cameraInput';
import type { BrushListener } from './stageTypes';

/** @param worldAt µm in the plane of the picture, of a canvas point in CSS pixels */
export function brushOver(brush: BrushListener, worldAt: (x: number, y: number) => [number, number]): BrushMoves {
  return {
    hover: (point) => brush.hover(point && worldAt(point.x, point.y)), begin: (x, y) => brush.begin(...worldAt(x, y)), go: (x, y) => brush.go(...worldAt(x, y)),
    end: () => brush.end(), cancel: () => brush.cancel(),
  };
}
