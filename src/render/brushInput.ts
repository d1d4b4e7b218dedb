// A brush held over the canvas, heard in µm of the patch.
import type { BrushMoves } from './cameraInput';
import type { BrushListener } from './stageTypes';

/** @param worldAt µm in the plane of the picture, of a canvas point in CSS pixels */
export function brushOver(target: HTMLElement, brush: BrushListener | null, worldAt: (x: number, y: number) => [number, number]): BrushMoves | null {
  target.style.cursor = brush === null ? 'grab' : 'crosshair';
  if (brush === null) return null;
  return {
    hover: (point) => brush.hover(point && worldAt(point.x, point.y)), begin: (x, y) => brush.begin(...worldAt(x, y)), go: (x, y) => brush.go(...worldAt(x, y)),
    end: () => brush.end(), cancel: () => brush.cancel(),
  };
}
