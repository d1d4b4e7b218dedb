// The fingerprint in which the world of the self-check ends; `npx vitest run tests/workers/selfCheck.test.ts -u` writes it anew.
export const SELF_CHECK_HASH = '7cbf84b2aab1d239';
