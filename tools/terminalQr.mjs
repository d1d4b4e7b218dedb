// A QR code for the terminal: two rows of squares in each line of text.
import qrcode from 'qrcode-generator';

/** Squares of quiet around it, as the standard asks for. */
const MARGIN = 4;
const BLACK_ON_WHITE = '\x1b[38;5;16;48;5;231m', AS_BEFORE = '\x1b[0m';

/** @param colours whether the terminal shows them: without, the dark squares are the written ones, for dark ink on light paper */
export function terminalQr(text, { colours = true } = {}) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount(), lines = [];
  const isDark = (row, column) => row >= 0 && column >= 0 && row < size && column < size && code.isDark(row, column);
  for (let row = -MARGIN; row < size + MARGIN; row += 2) {
    let line = '';
    for (let column = -MARGIN; column < size + MARGIN; column++) line += ' ▀▄█'[Number(isDark(row, column)) + 2 * Number(isDark(row + 1, column))];
    lines.push(colours ? `${BLACK_ON_WHITE}${line}${AS_BEFORE}` : line);
  }
  return lines.join('\n');
}
