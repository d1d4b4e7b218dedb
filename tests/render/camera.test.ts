// The camera: µm to pixels and back, zoom to a point, limits, and turning in three dimensions.
import { describe, expect, it } from 'vitest';
import { Camera } from '../../src/render/camera';

function camera(size: [number, number, number] = [1000, 600, 20]): Camera {
  const made = new Camera();
  made.resize(800, 600);
  made.setPatch(size);
  return made;
}

/** Lets the motion come to its end; returns the number of pictures it took. */
function finish(c: Camera): number {
  let steps = 1;
  while (c.advance(16)) steps++;
  return steps;
}

describe('the camera', () => {
  it('fits the whole patch, up being up', () => {
    const c = camera();
    const [left, top] = c.toCanvas(-500, 300), [right, bottom] = c.toCanvas(500, -300);
    expect(left).toBeCloseTo(400 - 0.94 * 400);
    expect(right).toBeCloseTo(400 + 0.94 * 400);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(600);
    expect(top).toBeLessThan(bottom);
  });

  it('fits into what panels leave free, and refits when the window changes, but only while nobody has moved it', () => {
    const c = camera();
    c.resize(800, 600, { top: 100, right: 300, bottom: 0, left: 0 });
    expect(c.toCanvas(0, 0)).toEqual([250, 350]);
    expect(c.toCanvas(500, 0)[0]).toBeLessThanOrEqual(500);
    c.zoomBy(3, 250, 350, false);
    const zoom = c.zoom;
    c.resize(1000, 700);
    expect(c.zoom).toBeCloseTo(zoom);
    c.fit(false);
    c.resize(500, 700);
    expect(c.zoom).toBeLessThan(zoom);
  });

  it.each([[100, 90, 2.5], [700, 500, 0.8], [400, 300, 4]])('keeps the point under the pointer (%d, %d) when zooming by %d, at every moment of the motion', (px, py, factor) => {
    const c = camera();
    c.zoomBy(2, 400, 300, false);
    const before = c.toView(px, py);
    c.zoomBy(factor, px, py);
    for (let i = 0; i < 12; i++) {
      c.advance(16);
      const now = c.toView(px, py);
      expect(now[0]).toBeCloseTo(before[0], 6);
      expect(now[1]).toBeCloseTo(before[1], 6);
    }
  });

  it('looks through a window of another size at the same place and as much of it, and is as it was afterwards', () => {
    const c = camera();
    c.resize(800, 600, { top: 0, right: 200, bottom: 100, left: 0 });
    c.within(300, 300, () => {
      expect(c.zoom).toBeCloseTo(c.fitZoom(), 9);
      expect(c.toCanvas(0, 0)).toEqual([150, 150]);
    });
    c.zoomBy(3, undefined, undefined, false);
    c.panBy(40, -25);
    finish(c);
    const { x, y, zoom } = c, share = zoom / c.fitZoom(), seen = c.toCanvas(120, -30), edges = c.edges;
    expect(() => c.within(500, 900, () => {
      expect([c.x, c.y, c.width, c.height]).toEqual([x, y, 500, 900]);
      expect(c.zoom / c.fitZoom()).toBeCloseTo(share, 9);
      throw new Error('in between');
    })).toThrow('in between');
    expect([c.x, c.y, c.zoom, c.width, c.height]).toEqual([x, y, zoom, 800, 600]);
    expect(c.edges).toEqual(edges);
    expect(c.toCanvas(120, -30)).toEqual(seen);
  });

  it('comes to rest, in a fraction of a second', () => {
    const c = camera();
    c.zoomBy(3);
    expect(finish(c)).toBeLessThan(60);
    c.fit();
    expect(finish(c)).toBeLessThan(120);
    expect(c.advance(16)).toBe(false);
    expect(c.zoom).toBeCloseTo(c.fitZoom());
  });

  it('never loses the patch: its centre stays over it, and zoom has two ends', () => {
    const c = camera();
    c.panBy(1e6, -1e6);
    expect([c.x, c.y]).toEqual([-500, -300]);
    c.zoomBy(1e9, 400, 300, false);
    expect(c.zoom).toBeCloseTo(30);
    c.zoomBy(1e-9, 400, 300, false);
    expect(c.zoom).toBeCloseTo(0.45 * c.fitZoom());
    c.centerOn(9e9, -9e9, false);
    expect(Math.abs(c.x)).toBeLessThanOrEqual(500);
    expect(Math.abs(c.y)).toBeLessThanOrEqual(300);
  });

  it('turns without stretching, and patchOf undoes viewOf', () => {
    const c = camera([400, 400, 400]);
    c.setTurned(true);
    c.rotateBy(0.7, -0.9);
    const v = c.viewOf(30, -50, 70);
    expect(Math.hypot(...v)).toBeCloseTo(Math.hypot(30, -50, 70));
    const back = c.patchOf(...v);
    [30, -50, 70].forEach((value, i) => expect(back[i]).toBeCloseTo(value));
  });

  it('looks from above at first and never from below', () => {
    const c = camera([400, 400, 400]);
    c.setTurned(true);
    expect(c.viewOf(0, 0, 1)).toEqual([0, 0, 1]);
    c.rotateBy(0, 5);
    expect(c.pitch).toBe(0);
    c.rotateBy(0, -50);
    expect(c.viewOf(0, 0, 1)[1]).toBeCloseTo(1); // from the side: z is up
  });
});

describe('a camera that follows another', () => {
  it('looks from where that one does, at once, and shows the whole patch as long as that one does', () => {
    const one = camera(), other = camera();
    one.zoomBy(3, 100, 200, false);
    one.panBy(40, -10);
    other.take(one.pose);
    expect(other.pose).toEqual(one.pose);
    expect(other.toCanvas(12, 34)).toEqual(one.toCanvas(12, 34));
    one.fit(false);
    other.take(one.pose);
    one.resize(400, 300);
    other.resize(400, 300);
    expect(other.pose).toEqual(one.pose);
    const turned = camera([500, 500, 500]);
    turned.setTurned(true);
    turned.rotateBy(0.4, -0.3);
    other.take(turned.pose);
    expect([other.yaw, other.pitch]).toEqual([0.4, -0.3]);
  });
});
