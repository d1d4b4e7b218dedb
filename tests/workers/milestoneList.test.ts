// The list of what first happened when travels only when it is another one, and the page has the right one at every moment.
import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import type { Milestone } from '../../workers/simApi';
import { good, load } from './workbench';

it('is sent once and not with every frame, through jumps, other courses and other runs', async () => {
  const { api, goTo, settle } = await load();
  let list = '', page: readonly Milestone[] = [], sent = 0, saved = 0;
  const look = async () => {
    const message = await api.frame({ buffer: null, field: null, sliceZ: 0, list }), whole = await api.frame({ buffer: null, field: null, sliceZ: 0 });
    if (message.hasList === true) saved += serialize(whole.meta).length - serialize(message.meta).length;
    else {
      list = message.list!;
      page = message.meta.milestones;
      sent++;
    }
    expect(page).toEqual(whole.meta.milestones);
    expect(message.meta.milestones.length).toBe(message.hasList === true ? 0 : page.length);
    return page.length;
  };
  expect([await look(), await look(), sent]).toEqual([0, 0, 1]);
  for (const minutes of [5, 20, 300, 301, 302, 303]) {
    await goTo(minutes);
    await look();
    await look();
  }
  const before = page.length;
  expect(before).toBeGreaterThan(2);
  expect(sent).toBeLessThan(6);
  expect(saved).toBeGreaterThan(0);
  await goTo(15);
  expect(await look()).toBeLessThan(before);
  // Another course: as many milestones, others.
  good(await api.give({ drug: 'corticosteroid', doses: 2 }));
  for (const minutes of [16, 300, 900]) {
    await goTo(minutes);
    await look();
  }
  expect(page.map(({ id }) => id)).toContain('drug');
  good(await settle(api.reset({ keepChanges: false })));
  expect(await look()).toBe(0);
  await goTo(900);
  await look();
  expect(page.map(({ id }) => id)).not.toContain('drug');
});
