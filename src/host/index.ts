/** What the surroundings offer: storage, clock, network, links. */
export { getHost, setHost, webHost } from './host.js';
export type { HostAdapter, HostResponse, HostShare, HostSpeech, HostStorage } from './host.js';
export { safeUrl } from './safe-url.js';
