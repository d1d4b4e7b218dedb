// A text as a QR code: the path of its dark squares, to be drawn as sharp as wanted.

export interface Qr {
  /** Squares on a side, the quiet margin included. */
  readonly size: number;
  /** One unit is one square. */
  readonly path: string;
}

/** Letters beyond which a code is too fine for the camera of a phone. */
const MOST = 1100;
/** Up to here a quarter of the code may be unreadable, beyond only a fifteenth. */
const ROBUST = 400;
const QUIET = 4;

/** null: the text is too long. */
export async function qrOf(text: string): Promise<Qr | null> {
  if (text.length > MOST) return null;
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, text.length <= ROBUST ? 'Q' : 'L');
  code.addData(text);
  code.make();
  const count = code.getModuleCount(), parts: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column++;
      parts.push(`M${QUIET + from} ${QUIET + row}h${column - from + 1}v1h${from - column - 1}z`);
    }
  }
  return { size: count + 2 * QUIET, path: parts.join('') };
}
