/** What a clerk needs and a citizen does not: codes, law, raw wording, and where each value comes from. Loaded for helpers only. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueHead, Fact, LText, Procedure, Provenance } from '../../catalogue/types.js';
import type { Guide } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import type { SourceState } from './catalogue-source.js';
import { shortDate } from './date-words.js';
import { heading } from './heading.js';
import { asPlainText } from './carry/card-text.js';
import { guideText, publicGuide } from './carry/public-text.js';
import type { GuideSession } from './guide-session.js';
import { leftOut, namesOf } from './left-out.js';
import { sendList, type SendOutcome } from './share-list.js';

export interface HelperHost {
  /** The element: its event tells the page. */
  element: EventTarget;
  session: GuideSession;
  state: SourceState;
  /** Level of the heading. */
  level: number;
  locale: UiLocale;
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  link(url: string | undefined, label: unknown, className?: string): unknown;
  announce(text: string): void;
  /** Runs with the messages of the element's language. */
  localized<T>(run: () => T): T;
  requestUpdate(): void;
}

type Sent = Exclude<SendOutcome, 'stopped'>;

/** What came of sending, until the next one. */
const outcomes = new WeakMap<EventTarget, { outcome: Sent; text: string }>();

export function helperView(
  procedure: Procedure,
  guide: Guide | null,
  head: Pick<CatalogueHead, 'fields'>,
  host: HelperHost,
): TemplateResult {
  return html`<section class="helper stack" part="helper">
    ${heading(host.level, msg('Dành cho cán bộ', { id: 'helper.title' }))} ${guide ? sending(guide, host) : nothing}
    ${codes(procedure, head, host)} ${laws(procedure, host)} ${papers(procedure, host)} ${values(procedure, host)}
    ${facts(procedure.facts ?? [], host)} ${missing(host)}
  </section>`;
}

/** Of the whole catalogue: only who keeps it can do something about it. */
function missing({ state }: HelperHost): TemplateResult | typeof nothing {
  const records = leftOut(state);
  if (records.length === 0) return nothing;
  return html`<p class="soft">
    ${msg(str`${records.length} thủ tục của danh mục bị lỗi, không hiển thị: ${namesOf(records)}`, { id: 'err.some' })}
  </p>`;
}

function sending(guide: Guide, host: HelperHost): TemplateResult {
  const done = outcomes.get(host.element);
  const send = async () => {
    const text = host.localized(() => asPlainText(guideText(publicGuide(host.session), host.session, true, host)));
    const title = host.plain(guide.procedure.shortName ?? guide.procedure.name);
    const outcome = await sendList(host.element, { code: guide.code, title, text });
    if (outcome === 'stopped') return;
    outcomes.set(host.element, { outcome, text });
    host.requestUpdate();
    host.localized(() => host.announce(outcomeWords(outcome)));
  };
  return html`<div class="no-print">
    <button type="button" class="button" @click=${() => void send()}>
      ${msg('Gửi danh sách cho công dân', { id: 'helper.send' })}
    </button>
    ${done ? html`<p class="soft">${outcomeWords(done.outcome)}</p>` : nothing}
    ${
      done?.outcome === 'manual'
        ? html`<textarea
            readonly
            rows="8"
            cols="30"
            aria-label=${msg('Danh sách để chép', { id: 'helper.copyText' })}
            .value=${done.text}
          ></textarea>`
        : nothing
    }
  </div>`;
}

function outcomeWords(outcome: Sent): string {
  switch (outcome) {
    case 'copied':
      return msg('Đã chép danh sách; dán vào tin nhắn để gửi.', { id: 'helper.copied' });
    case 'manual':
      return msg('Máy này không cho chép. Chọn và chép phần chữ dưới đây.', { id: 'helper.manual' });
    default:
      return msg('Đã chuyển danh sách để gửi.', { id: 'helper.sent' });
  }
}

const row = (label: string, value: unknown) =>
  value === nothing || value === undefined || value === ''
    ? nothing
    : html`<div>
        <dt class="soft">${label}</dt>
        <dd>${value}</dd>
      </div>`;

function codes(
  { code, field, cases, official, provenance }: Procedure,
  { fields }: Pick<CatalogueHead, 'fields'>,
  host: HelperHost,
): TemplateResult {
  const term = fields.find((entry) => entry.code === field);
  const decision = official?.decision;
  return html`<dl class="stack">
    ${row(msg('Mã thủ tục', { id: 'code' }), code)}
    ${row(msg('Lĩnh vực', { id: 'field' }), html`${host.text(term?.name)} (${term?.nationalCode ?? field})`)}
    ${row(msg('Quyết định công bố', { id: 'helper.decision' }), decision && [decision.number, decision.date && shortDate(decision.date, host.locale), decision.issuer].filter(Boolean).join(', '))}
    ${row(msg('Trang trên Cổng Dịch vụ công', { id: 'helper.portal' }), official?.portalUrl && host.link(official.portalUrl, official.portalId ?? official.portalUrl.replace(/^.*\/(?=.)/, '')))}
    ${row(msg('Trường hợp', { id: 'helper.cases' }), cases?.length ? html`${cases.map(({ id, name, portalCode }) => html`<p>${host.text(name)} <code>${portalCode ?? id}</code></p>`)}` : nothing)}
    ${row(msg('Nguồn của hồ sơ này', { id: 'helper.source' }), provenanceWords(provenance, host))}
  </dl>`;
}

function laws({ legalBasis }: Procedure, { text, link, locale }: HelperHost): TemplateResult | typeof nothing {
  if (legalBasis.length === 0) return nothing;
  return html`<details>
    <summary>${msg('Căn cứ pháp lý', { id: 'law' })} (${legalBasis.length})</summary>
    <ul class="stack">
      ${legalBasis.map(
        (law) =>
          html`<li>
            ${link(law.url, law.number)}${law.article ? html`, ${text({ vi: law.article })}` : nothing}
            <span class="soft">${law.title.vi === law.number ? nothing : text(law.title)}</span>
            ${law.governs ? html`<span class="badge">${msg('văn bản chính', { id: 'helper.governs' })}</span>` : nothing}
            ${law.effectiveFrom ? html`<p class="soft">${msg(str`Hiệu lực từ ${shortDate(law.effectiveFrom, locale)}.`, { id: 'helper.from' })}</p>` : nothing}
            ${law.effectiveTo ? html`<p class="soft">${msg(str`Hết hiệu lực sau ngày ${shortDate(law.effectiveTo, locale)}.`, { id: 'status.ended' })} ${law.replacedBy ?? nothing}</p>` : nothing}
            ${law.checkedOn ? html`<p class="soft">${msg(str`Kiểm tra ngày ${shortDate(law.checkedOn, locale)}.`, { id: 'helper.checked' })}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Every paper of the record, whatever the case: the wording of the source, where the catalogue has it. */
function papers({ dossier, official, provenance }: Procedure, host: HelperHost): TemplateResult | typeof nothing {
  const items = dossier?.items ?? [];
  if (items.length === 0) return nothing;
  const hasRaw = items.some(({ rawText }) => rawText);
  return html`<details>
    <summary>${msg('Giấy tờ: mã và nguyên văn', { id: 'helper.papers' })} (${items.length})</summary>
    ${hasRaw ? nothing : html`<p class="soft">${msg('Danh mục này không có nguyên văn.', { id: 'helper.noRaw' })} ${official?.portalUrl ? host.link(official.portalUrl, msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'act.seePortal' })) : nothing}</p>`}
    <ul class="stack">
      ${items.map(
        (item) =>
          html`<li>
            ${host.text(item.name)} <code>${item.portalComponentCode ?? item.id}</code>
            ${item.rawText ? html`<blockquote lang=${host.locale === 'vi' ? nothing : 'vi'}>${item.rawText}</blockquote>` : nothing}
            ${item.dataReplacement?.legal ? html`<p class="soft">${host.text({ vi: item.dataReplacement.legal })}</p>` : nothing}
            ${ownOrInherited(item.provenance, provenance, host)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Fees, time limits, ways of filing and presence, each with where it comes from. */
function values({ fees, timeLimits, channels, presence, provenance }: Procedure, host: HelperHost): TemplateResult {
  const named = (title: string, entries: { name: unknown; id?: string; legal?: string; provenance?: Provenance }[]) =>
    entries.map(
      ({ name, id, legal, provenance: own }) =>
        html`<li>
          ${title}: ${name} ${id ? html`<code>${id}</code>` : nothing}
          ${legal ? html`<p class="soft">${host.text({ vi: legal })}</p>` : nothing}
          ${ownOrInherited(own, provenance, host)}
        </li>`,
    );
  return html`<details>
    <summary>${msg('Nguồn của từng mục', { id: 'helper.values' })}</summary>
    <ul class="stack">
      ${named(
        msg('Phí, lệ phí', { id: 'fee.title' }),
        fees.map((fee) => ({ ...fee, name: host.text(fee.label) })),
      )}
      ${named(
        msg('Thời hạn giải quyết', { id: 'time.title' }),
        timeLimits.map((limit) => ({ ...limit, name: limit.note ? host.text(limit.note) : limit.amount.unit })),
      )}
      ${named(
        msg('Cách nộp', { id: 'channel' }),
        channels.map((entry) => ({ provenance: entry.provenance, name: entry.kind })),
      )}
      ${named(
        msg('Ai phải có mặt', { id: 'presence.title' }),
        (presence ?? []).map((entry) => ({ ...entry, name: host.text(entry.who) })),
      )}
    </ul>
  </details>`;
}

function facts(list: Fact[], { text }: HelperHost): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<details>
    <summary>${msg('Câu hỏi: mã và giá trị', { id: 'helper.facts' })} (${list.length})</summary>
    <ul class="stack">
      ${list.map(
        ({ id, question, type, choices, sensitive }) =>
          html`<li>
            ${text(question)} <code>${id}</code> <span class="soft">${type}</span>
            ${sensitive ? html`<span class="badge care">${msg('riêng tư: không lưu, không gửi', { id: 'helper.sensitive' })}</span>` : nothing}
            ${choices ? html`<p class="soft">${choices.map(({ value }) => value).join(', ')}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}

function ownOrInherited(own: Provenance | undefined, inherited: Provenance, host: HelperHost): TemplateResult {
  return html`<p class="soft">
    ${own ? msg('Nguồn riêng:', { id: 'helper.own' }) : msg('Theo nguồn của cả thủ tục:', { id: 'helper.inherited' })}
    ${provenanceWords(own ?? inherited, host)}
  </p>`;
}

/** `Cổng Dịch vụ công · lấy ngày 18/7/2026 · chưa ai rà soát · imported`. */
function provenanceWords({ source, verifiedOn, verifiedBy, confidence }: Provenance, host: HelperHost): TemplateResult {
  const day = (date: string) => shortDate(date, host.locale);
  return html`${host.link(source.url, host.text({ vi: source.title }))}${source.retrievedOn ? html` · ${msg(str`lấy ngày ${day(source.retrievedOn)}`, { id: 'helper.retrieved' })}` : nothing}
    ·
    ${verifiedOn ? html`${verifiedBy ? html`${host.text({ vi: verifiedBy })} ` : nothing}${msg(str`rà soát ngày ${day(verifiedOn)}`, { id: 'helper.verified' })}` : msg('chưa rà soát', { id: 'helper.notVerified' })}
    · <code>${confidence}</code>`;
}
