/**
 * The search in a worker: a classic script that hears `ToWorker` and answers `FromWorker`. Built into one file, since
 * Safari 14 and Firefox 90 start no module workers.
 */
import { serve, type WorkerScope } from './serve.js';

serve(self as unknown as WorkerScope);
