// Runs the worlds in whatever browser opens it and tells the server that served it; a page without a picture.
import { fingerprints } from './worlds';

void fetch('/answer', { method: 'POST', body: JSON.stringify({ engine: navigator.userAgent, lines: fingerprints() }) });
