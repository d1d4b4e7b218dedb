// A QR code, dark on white in every theme: cameras expect it so.
import type { Qr } from '../app/qr';

export function QrCode({ qr, label }: { readonly qr: Qr; readonly label: string }) {
  return (
    <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={label} shape-rendering="crispEdges" data-testid="qr">
      <rect width={qr.size} height={qr.size} fill="#ffffff" />
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}
