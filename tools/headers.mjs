// What the page is served with; docs/HOSTING.md says it for other servers.

/** The policy that index.html also carries in a meta tag; frame-ancestors works in a header only. @param {readonly string[]} embedders origins of pages that may have this one in a frame */
const contentSecurityPolicy = (embedders) => [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
].join('; ');

/** What every answer of a server says. */
export const headersFor = (embedders = []) => ({
  'Content-Security-Policy': contentSecurityPolicy(embedders),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});
