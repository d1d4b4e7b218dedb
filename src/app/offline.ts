// Has the page kept on this device, so that it opens without a network, and says when a newer version is ready; a run is never taken from under its viewer.
import type { Lab } from './lab';
import { leaveToReturn } from './keptRun';
import { notify } from './store';
import { texts } from './texts';

const NOTICE = 'newVersion', HOUR_MS = 3_600_000;

/** What the browser lends; tests bring their own. */
export interface Keeping {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;
  reload(): void;
}

/** Only a build that brings a service worker links to a manifest (tools/offline.mjs); a page of one file or of a folder opened by hand has none. In a frame it belongs to the page around it. */
export function canBeKept(page: Document = document): boolean {
  return page.querySelector('link[rel=manifest]') !== null && 'serviceWorker' in navigator && isSecureContext && window === parent;
}

/** @param name under which the run of this tab is kept */
export async function keepOnDevice({ store }: Lab, name: string, { container, reload }: Keeping = { container: navigator.serviceWorker, reload: () => location.reload() }): Promise<void> {
  let wanted = false;
  const waiting = (registration: ServiceWorkerRegistration): void => {
    store.newVersion.value = async () => {
      wanted = true;
      await leaveToReturn(name);
      registration.waiting?.postMessage('take over');
    };
    notify(store, NOTICE, texts.kept.newVersion, NOTICE);
  };
  container.addEventListener('controllerchange', () => {
    if (wanted) reload(); // another tab may have asked for it: this one goes on as it is
  });
  // Some browsers and settings forbid it: the page works all the same, with a network.
  const registration: ServiceWorkerRegistration | undefined = await container.register('./serviceWorker.js', { updateViaCache: 'none' }).catch(() => undefined);
  if (registration === undefined) return;
  const look = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'activated') store.onDevice.value = true;
      else if (installing.state === 'installed' && container.controller !== null) waiting(registration);
    });
  };
  store.onDevice.value = registration.active !== null;
  if (registration.waiting !== null && container.controller !== null) waiting(registration);
  registration.addEventListener('updatefound', look);
  look();
  setInterval(() => void registration.update().catch(() => undefined), HOUR_MS); // without a network there is nothing newer
}
