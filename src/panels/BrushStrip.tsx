// The brush in hand: what it does, how large it is, undo and redo; and the brush itself over the picture.
import { useEffect, useRef } from 'preact/hooks';
import { SIZES, TOOLS, brushOf, heightOf, usualAmount } from '../app/brush';
import type { Brush, Choice, Tool } from '../app/brush';
import { formatNumber, formatPercent, withUnit } from '../app/format';
import { focusOf } from '../app/keys';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { singleKeys } from '../app/singleKeys';
import { sliderProps } from '../app/slider';
import { readHands, redoStroke } from '../app/strokes';
import { texts } from '../app/texts';
import { BrushLayer } from './BrushLayer';
import { CommandButton } from './CommandButton';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import { NumberField } from './NumberField';
import { keepClear } from './PictureHost';

const t = texts.brush;
const ICONS: Readonly<Record<Tool, IconName>> = { place: 'brush', remove: 'eraser', alter: 'dim', move: 'move', inject: 'syringe', vessel: 'vessel' };
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export function BrushStrip() {
  const lab = useLab(), { store, compare, view } = lab, brush = brushOf(lab), twin = compare.twin.value, info = store.info.value;
  const strip = useRef<HTMLElement>(null), picture = store.picture.value, side = twin?.lab.store.picture.value;
  useEffect(() => {
    store.untouched.value = false;
    if (info?.dimensions === 3) view.mode3d.value = 'slice'; // a place in a volume is a place in a slice of it
    const { sides } = brush;
    for (const one of sides) one.view.hold(brush.listener(one));
    return () => {
      for (const one of sides) one.view.hold(null);
      brush.held.value = null;
      brush.way.value = [];
    };
  }, [twin, picture, side, info?.dimensions]);
  useEffect(() => toPicture(), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (store.dialog.value === null && !event.defaultPrevented && pressed(event, lab, brush)) event.preventDefault();
    };
    addEventListener('keydown', press, true); // before the keys of the page, which move the picture
    return () => removeEventListener('keydown', press, true);
  }, [lab]);
  useEffect(() => {
    const clear = (): void => {
      strip.current?.parentElement?.style.setProperty('--strip', `${strip.current.offsetHeight}px`);
      brush.sides.forEach(({ view: one }, n) => {
        const host = document.querySelector<HTMLElement>(n === 0 ? '.picture:not(.twin-picture)' : '.twin-picture');
        if (host !== null) keepClear(host, one);
      });
    };
    const watcher = new ResizeObserver(clear);
    if (strip.current !== null) watcher.observe(strip.current);
    return () => {
      watcher.disconnect();
      requestAnimationFrame(clear); // when it is gone
    };
  }, [twin, info === null]);
  if (info === null) return null;
  return (
    <>
      <BrushLayer brush={brush} />
      <HandsWatch brush={brush} />
      <section ref={strip} class="brush-strip card" aria-label={t.label} data-testid="brush-strip" onKeyDown={(event) => void (event.key === 'Escape' && !event.defaultPrevented && (store.brushing.value = false))}>
        <div class="brush-tools">
          <fieldset class="segments brush-kinds">
            <legend class="hidden">{t.tool}</legend>
            {TOOLS.map((tool) => (
              <label key={tool} class={brush.tool.value === tool ? 'on' : ''} title={t.about[tool]} data-testid={`brush-${tool}`} onPointerUp={toPicture}>
                <input type="radio" name="brush-tool" checked={brush.tool.value === tool} onChange={() => choose(brush, tool)} />
                <Icon name={ICONS[tool]} />
                <span>{t.tools[tool]}</span>
              </label>
            ))}
          </fieldset>
          <HandButtons />
          <CommandButton id="brush" icon="close" label={t.close} class="quiet" />
        </div>
        {brush.side.value !== '' && <p class="brush-side" data-testid="brush-side">{brush.side.value}</p>}
        <Settings brush={brush} />
        <p class="note brush-keys">{info.dimensions === 3 ? `${t.slice(formatNumber(Math.round(heightOf(lab))))} ` : ''}{brush.tool.value === 'move' ? t.keysMove : t.keys}</p>
        <p class="hidden" role="status" data-testid="brush-said">{brush.said.value}</p>
      </section>
    </>
  );
}

/** Asks what can be undone whenever the run has come to rest somewhere else: apart, for it looks at every frame. */
function HandsWatch({ brush }: { readonly brush: Brush }) {
  const { store } = useLab(), { run, course, courses, tick } = store.meta.value, isStill = !store.moving.value;
  useEffect(() => {
    if (isStill) for (const one of brush.sides) void readHands(one);
  }, [run, course, courses, isStill ? tick : -1]);
  return null;
}

function HandButtons() {
  const { store, compare } = useLab(), all = [store, ...(compare.twin.value === null ? [] : [compare.twin.value.lab.store])];
  const undo = all.map(({ hands }) => hands.value.undo).find((words) => words !== '') ?? '', redo = all.map(({ hands }) => hands.value.redo).find((words) => words !== '') ?? '';
  return (
    <>
      <CommandButton id="undoStroke" icon="undo" label={undo === '' ? t.undo : t.undoOf(undo)} class="quiet" />
      <CommandButton id="redoStroke" icon="redo" label={redo === '' ? t.redo : t.redoOf(redo)} class="quiet" />
    </>
  );
}

/** Whoever takes the brush or points goes on in the picture, and so do the keys: Enter stamps, and works no button. */
function toPicture(): void {
  setTimeout(() => {
    if (document.activeElement?.closest('.picture') === null) document.querySelector<HTMLElement>('.picture')?.focus({ preventScroll: true });
  });
}

function choose(brush: Brush, tool: Tool): void {
  brush.way.value = [];
  brush.tool.value = tool;
}

function takeField(brush: Brush, name: string): void {
  brush.field.value = name;
  brush.amount.value = null;
}

/** Keys that work the brush; where single keys are no shortcuts, only in the picture. */
function pressed(event: KeyboardEvent, lab: Lab, brush: Brush): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (!event.shiftKey || event.key.toLowerCase() !== 'z' || focusOf(event.target) === 'field') return false;
    if (lab.store.hands.value.redo !== '') void redoStroke(lab);
    return true;
  }
  const isInPicture = event.target instanceof Element && event.target.closest('[data-keys=page]') !== null;
  if (focusOf(event.target) !== 'nowhere' || (!singleKeys.value && !isInPicture)) return false;
  const side = sideOf(event.target, brush), arrow = ARROWS[event.key];
  if (arrow !== undefined) brush.step(side, arrow[0], arrow[1], event.shiftKey);
  else if (event.key === 'Enter') brush.stamp(side);
  else if (event.key === 'Escape' && brush.way.value.length > 0) brush.way.value = [];
  else if (event.key === 'Escape') lab.store.brushing.value = false;
  else return false;
  return true;
}

/** The side of a comparison whose picture has the focus; else the first. */
function sideOf(target: EventTarget | null, { sides }: Brush): Lab {
  const isTwin = target instanceof Element && target.closest('.twin-picture') !== null;
  return (isTwin ? sides[1] : undefined) ?? sides[0]!;
}

function Settings({ brush }: { readonly brush: Brush }) {
  const tool = brush.tool.value, [field = null] = [brush.fields.value.find(({ name }) => name === brush.field.value) ?? brush.fields.value[0]];
  const { store } = useLab(), antigens = store.info.value!.antigens;
  if (tool === 'inject' && field === null) return <p class="note">{t.noFields}</p>;
  return (
    <div class="brush-settings">
      {tool === 'place' && <Chooser id="brush-what" label={t.what} choices={brush.choices.value} value={brush.what.value} take={(id) => void (brush.what.value = id)} />}
      {(tool === 'remove' || tool === 'alter' || tool === 'move') && <Chooser id="brush-whom" label={t.whom} choices={brush.everyone.value} value={brush.whom.value} take={(id) => void (brush.whom.value = id)} />}
      {tool === 'alter' && (
        <>
          <Chooser id="brush-antigen" label={t.antigen} choices={(['A', 'B'] as const).map((id) => ({ id, label: antigens[id], part: {} }))} value={brush.antigen.value} take={(id) => void (brush.antigen.value = id as 'A' | 'B')} />
          <Chooser id="brush-change" label={t.change} choices={Object.entries(t.changes).map(([id, label]) => ({ id, label, part: {} }))} value={brush.change.value} take={(id) => void (brush.change.value = id as keyof typeof t.changes)} />
        </>
      )}
      {tool === 'inject' && field !== null && (
        <>
          <Chooser id="brush-field" label={t.field} choices={brush.fields.value.map(({ name, label }) => ({ id: name, label, part: {} }))} value={field.name} take={(id) => takeField(brush, id)} />
          <label class="brush-setting"><span>{t.amount}</span><NumberField id="brush-amount" value={brush.amount.value ?? usualAmount(field.unit)} unit={field.unit} min={0} max={1e9} integer={false} onCommit={(value) => void (brush.amount.value = value)} /></label>
        </>
      )}
      {tool === 'vessel' ? <p class="note">{t.about.vessel}</p> : <Slider id="brush-size" label={t.size} value={brush.size.value} min={SIZES.min} max={SIZES.max} step={1} said={withUnit(formatNumber(brush.size.value), 'µm')} take={(value) => void (brush.size.value = value)} />}
      {tool === 'place' && <Slider id="brush-density" label={t.density} value={Math.round(100 * brush.density.value)} min={5} max={100} step={5} said={formatPercent(brush.density.value)} take={(value) => void (brush.density.value = value / 100)} />}
      {(tool === 'remove' || tool === 'alter') && <Slider id="brush-share" label={t.share} value={Math.round(100 * brush.share.value)} min={5} max={100} step={5} said={formatPercent(brush.share.value)} take={(value) => void (brush.share.value = value / 100)} />}
      {tool === 'place' && <label class="switch"><input type="checkbox" id="brush-instead" checked={brush.instead.value} onChange={(event) => void (brush.instead.value = event.currentTarget.checked)} /><span>{t.instead}</span></label>}
    </div>
  );
}

interface ChooserProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly take: (id: string) => void;
}

function Chooser({ id, label, choices, value, take }: ChooserProps) {
  return (
    <label class="brush-setting chooser">
      <span>{label}</span>
      <select id={id} class="field" value={choices.some((choice) => choice.id === value) ? value : choices[0]?.id ?? ''} onChange={(event) => take(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
      </select>
    </label>
  );
}

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value with its unit. */
  readonly said: string;
  readonly take: (value: number) => void;
}

function Slider({ id, label, value, min, max, step, said, take }: SliderProps) {
  return (
    <label class="brush-setting">
      <span>{label} <b>{said}</b></span>
      <input type="range" id={id} aria-valuetext={said} {...sliderProps(value, { min, max, step })} onInput={(event) => take(Number(event.currentTarget.value))} />
    </label>
  );
}
