// Types of lan.mjs for the tests.
import type { NetworkInterfaceInfo } from 'node:os';

export function lanAddresses(interfaces?: NodeJS.Dict<Pick<NetworkInterfaceInfo, 'family' | 'internal' | 'address'>[]>): string[];
