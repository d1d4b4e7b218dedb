// Builds the tiny world of an observable's proof.
import { EVENT_NAMES, FIELD_NAMES, KIND_NAMES } from '../../sim';
import type { FieldName, Proof, World } from '../../sim';
import { tinyWorld } from './tinyWorld';

export function worldOf(proof: Omit<Proof, 'value'>): World {
  const fields = FIELD_NAMES.flatMap((name: FieldName) => (proof.fields?.[name] === undefined ? [] : [{ name, initial: proof.fields[name], boundary: null }]));
  const world = tinyWorld(proof.cells ?? '', {
    fields, blood: proof.blood ?? '', body: proof.scale === undefined ? null : { scale: proof.scale },
    ...(proof.gate && { products: { car: { gate: proof.gate } } }), ...(proof.model && { model: proof.model }), ...(proof.walls && { walls: proof.walls }),
  });
  Object.assign(world.body, proof.body);
  for (const [event, count] of Object.entries(proof.totals ?? {})) world.events.totals[EVENT_NAMES.indexOf(event as (typeof EVENT_NAMES)[number])] = count;
  for (const [kind, count] of Object.entries(proof.killed ?? {})) world.events.killsByKind[KIND_NAMES.indexOf(kind as (typeof KIND_NAMES)[number])] = count;
  world.tick = Math.round((proof.minutes ?? 0) * world.scenario.clock.ticksPerMinute);
  return world;
}
