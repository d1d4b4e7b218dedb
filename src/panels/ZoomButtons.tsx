// Zoom and fit beside the picture, for those without a wheel.
import { CommandButton } from './CommandButton';

export function ZoomButtons() {
  return (
    <div class="zoom card">
      <CommandButton id="zoomIn" icon="plus" />
      <CommandButton id="zoomOut" icon="minus" />
      <CommandButton id="fit" icon="fit" />
      <CommandButton id="legend" icon="layers" class="quiet broad-only" />
    </div>
  );
}
