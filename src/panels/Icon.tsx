// The page's own icons: 20 × 20, one stroke of 1.5 px.
const PATHS = {
  play: 'M7 4.5v11l9-5.5z',
  pause: 'M7 4.5v11M13 4.5v11',
  step: 'M5 4.5v11l7.5-5.5zM15.5 4.5v11',
  reset: 'M4.5 8.5A6 6 0 1 1 4 11.5M4.5 4v4.5H9',
  dice: 'M4 4h12v12H4zM7.5 7.5v.01M12.5 7.5v.01M7.5 12.5v.01M12.5 12.5v.01M10 10v.01',
  hash: 'M8.2 4 6.6 16M13.4 4l-1.6 12M4.2 7.8h12.3M3.5 12.2h12.3',
  share: 'M10 12V3.5M6.8 6.3 10 3.2l3.2 3.1M5.5 9.5H4V16h12V9.5h-1.5',
  save: 'M10 3.5V12M6.8 9.2 10 12.3l3.2-3.1M4 13v3h12v-3',
  open: 'M3.5 15.5v-10h4.6l1.6 2h6.8v8z',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M15.3 4.7l-1.1 1.1M5.8 14.2l-1.1 1.1',
  moon: 'M15.8 12A6.3 6.3 0 0 1 8 4.2 6.3 6.3 0 1 0 15.8 12z',
  help: 'M7.6 7.6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.8M10 14.4v.01',
  globe: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM3.5 10h13M10 3.5c-4.2 4-4.2 9 0 13M10 3.5c4.2 4 4.2 9 0 13',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5.5 8 10 12.5 14.5 8',
  left: 'M12 5 7 10l5 5',
  right: 'M8 5l5 5-5 5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  layers: 'M10 3.5 3.5 7 10 10.5 16.5 7zM3.5 10.5 10 14l6.5-3.5M3.5 13.5',
  book: 'M10 5.5C8.5 4.3 6.3 4 3.5 4.2v10.6c2.8-.2 5 .1 6.5 1.3 1.5-1.2 3.7-1.5 6.5-1.3V4.2C13.7 4 11.5 4.3 10 5.5zM10 5.5v10.6',
  sliders: 'M4 6h6.5M14 6h2M4 14h2M9.5 14H16M12.2 4.2v3.6M7.8 12.2v3.6',
  chart: 'M4 4v12h12M6.5 12.5l3-3.5 2.5 2 4-5',
  cell: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM11 8.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  panel: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  target: 'M10 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10 3v3M10 14v3M3 10h3M14 10h3',
  info: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 9.5v3.7M10 6.8v.01',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.7 12.7 16 16',
  drop: 'M10 3.5c3 3.6 4.5 6 4.5 8.2a4.5 4.5 0 0 1-9 0c0-2.2 1.5-4.6 4.5-8.2z',
  more: 'M5 10v.01M10 10v.01M15 10v.01',
  pen: 'M4.5 15.5 5.3 12 12.6 4.7a1.9 1.9 0 0 1 2.7 2.7L8 14.7zM11.4 5.9 14.1 8.6',
  brush: 'M15.8 4.2 9.2 10.8M8.2 10.6a2.9 2.9 0 0 1 1.3 4.4c-1 1.2-3.2 1.4-5.5.9 1.3-.8 1-2 1.3-3.2a2.9 2.9 0 0 1 2.9-2.1z',
  eraser: 'M8.2 15.5 3.9 11.2 11 4.1l4.6 4.6-6.8 6.8zM6.9 8.2l4.6 4.6M8.2 15.5H16',
  dim: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 7.2v5.6M7.8 10.6l2.2 2.2 2.2-2.2',
  move: 'M10 3.5v13M3.5 10h13M8 5.3l2-1.9 2 1.9M8 14.7l2 1.9 2-1.9M5.3 8l-1.9 2 1.9 2M14.7 8l1.9 2-1.9 2',
  syringe: 'M13 3.5 16.5 7M14.7 5.3 12.4 7.6M10.5 5.7l3.8 3.8-5.2 5.2H5.3v-3.8zM5.3 14.7 3.4 16.6M8.3 8.3l1.6 1.6',
  vessel: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.3 8h7.2a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4.5 16 8l-3.5 3.5M15.7 8H8.5a4 4 0 0 0 0 8H12',
  twins: 'M3.5 4.5h5.5v11H3.5zM11 4.5h5.5v11H11z',
  tools: 'M8 3.5h4M8.8 3.5v4.6L4.6 15a1 1 0 0 0 .9 1.5h9a1 1 0 0 0 .9-1.5l-4.2-6.9V3.5M6.6 12.2h6.8',
  link: 'M8.5 11.5 11.5 8.5M9 6.5l1.7-1.7a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.7 1.7a3.2 3.2 0 0 1-4.5-4.5L6.5 9',
} as const;

export type IconName = keyof typeof PATHS;
const SOLID: ReadonlySet<IconName> = new Set(['play']);
const DOTTED: ReadonlySet<IconName> = new Set(['dice', 'more']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill={SOLID.has(name) ? 'currentColor' : 'none'} stroke="currentColor" stroke-width={DOTTED.has(name) ? 2 : 1.5} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
