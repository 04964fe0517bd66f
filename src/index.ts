/** Registers every element and exports their classes, events and the host adapter. */
import './elements/ward-catalogue/define.js';
import './elements/ward-due-date/define.js';
import './elements/ward-office-card/define.js';
import './elements/ward-online-level/define.js';
import './elements/ward-procedure-checklist/define.js';
import './elements/ward-procedure-detail/define.js';
import './elements/ward-procedure-fees/define.js';
import './elements/ward-procedure-list/define.js';
import './elements/ward-procedure-search/define.js';
import './elements/ward-procedure-steps/define.js';

export { WardCatalogue } from './elements/ward-catalogue/ward-catalogue.js';
export { WardDueDate } from './elements/ward-due-date/ward-due-date.js';
export { WardOfficeCard } from './elements/ward-office-card/ward-office-card.js';
export { WardOnlineLevel } from './elements/ward-online-level/ward-online-level.js';
export { WardProcedureChecklist } from './elements/ward-procedure-checklist/ward-procedure-checklist.js';
export { WardProcedureDetail } from './elements/ward-procedure-detail/ward-procedure-detail.js';
export { WardProcedureFees } from './elements/ward-procedure-fees/ward-procedure-fees.js';
export { WardProcedureList } from './elements/ward-procedure-list/ward-procedure-list.js';
export { WardProcedureSearch } from './elements/ward-procedure-search/ward-procedure-search.js';
export { WardProcedureSteps } from './elements/ward-procedure-steps/ward-procedure-steps.js';
export * from './elements/shared/events.js';
export { WardListSendEvent } from './elements/shared/share-list.js';
export { define } from './elements/shared/define.js';
export { setHost, type HostAdapter, type HostShare, type HostSpeech, type HostStorage } from './host/index.js';
