// The camera as the page sees it: moves by buttons and keys, smooth unless the viewer wants stillness.
import type { Camera } from './camera';
import type { Listeners } from './listeners';
import type { StageCamera } from './stageTypes';

export interface CameraHooks {
  isStill(): boolean;
  /** The viewer looks elsewhere: following ends. */
  letGo(): void;
  moved(): void;
  turn(yaw: number, pitch: number): boolean;
}

export function createStageCamera(camera: Camera, listeners: Listeners<[]>, { isStill, letGo, moved, turn }: CameraHooks): StageCamera {
  return {
    fit() {
      letGo();
      camera.fit(!isStill());
      moved();
    },
    zoomBy(factor) {
      camera.zoomBy(factor, undefined, undefined, !isStill());
      moved();
    },
    panBy(dx, dy) {
      letGo();
      camera.panBy(dx, dy, !isStill());
      moved();
    },
    centerOn(x, y, z = 0, zoom) {
      const [vx, vy] = camera.viewOf(x, y, z);
      camera.centerOn(vx, vy, !isStill(), zoom);
      moved();
    },
    rotateBy(yaw, pitch) {
      turn(yaw, pitch);
    },
    setInsets(insets) {
      camera.resize(camera.width, camera.height, insets);
      moved();
    },
    get zoom() {
      return camera.zoom;
    },
    get pose() {
      return camera.pose;
    },
    get closeness() {
      return camera.zoom / camera.fitZoom();
    },
    take(pose) {
      letGo();
      if (pose.yaw !== camera.yaw || pose.pitch !== camera.pitch) turn(pose.yaw - camera.yaw, pose.pitch - camera.pitch);
      camera.take(pose);
      moved();
    },
    onChange: (listener) => listeners.add(listener),
  };
}
