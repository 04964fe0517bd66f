/** What is kept of answers and ticks, said where they are made, with the way to clear them and back. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../../localization/index.js';
import type { GuideSession } from '../guide-session.js';
import { openPart, sizeOf } from './keeper.js';
import { telling, type TellingHost } from './telling.js';

export interface KeptHost extends TellingHost {
  element: HTMLElement & { updateComplete: Promise<unknown> };
  announce(text: string): void;
  /** Takes the last change back, and says so. */
  undo(): void;
  /** Runs with the messages of the element's language. */
  localized<T>(run: () => T): T;
}

/** Call inside `render()`. */
export function keptActs(session: GuideSession, host: KeptHost): TemplateResult | typeof nothing {
  const hasAny = sizeOf(session) > 0;
  if (!hasAny && !session.canUndo) return nothing;
  /** What was pressed gives way to the other one, which takes the focus; else the first paper or the heading does. */
  const press = (act: () => void) => (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    telling(session, host, act)();
    void host.element.updateComplete.then(() => {
      const next = ['.tick-acts button', '.tick', '[tabindex]'].map((one) => root.querySelector<HTMLElement>(one));
      next.find((element) => element)?.focus();
    });
  };
  const clear = () => {
    session.clear();
    host.localized(() => host.announce(msg('Đã xóa. Có thể hoàn tác.', { id: 'kept.cleared' })));
  };
  const words = wordsFor(session);
  return html`<div class="tick-acts no-print">
    ${hasAny ? html`<button type="button" class="textual" @click=${press(clear)}>${words.clear}</button>` : nothing}
    ${session.canUndo ? html`<button type="button" class="textual" @click=${press(host.undo)}>${msg('Hoàn tác', { id: 'act.undo' })}</button>` : nothing}
    ${hasAny ? html`<span class="soft">${keptWords(session, words)}</span>` : nothing}
  </div>`;
}

function wordsFor(session: GuideSession) {
  const { ticks } = session;
  if (ticks.length === 0)
    return {
      clear: msg('Xóa câu trả lời', { id: 'act.clearAnswers' }),
      kept: msg('Câu trả lời được giữ trên máy này, không gửi đi đâu.', { id: 'kept.answers' }),
      lost: msg('Câu trả lời sẽ mất khi đóng trang.', { id: 'kept.notAnswers' }),
    };
  if (ticks.length === sizeOf(session))
    return {
      clear: msg('Xóa dấu đã chọn', { id: 'act.clear' }),
      kept: msg('Dấu được giữ trên máy này, không gửi đi đâu.', { id: 'papers.kept' }),
      lost: msg('Dấu sẽ mất khi đóng trang.', { id: 'papers.notKept' }),
    };
  return {
    clear: msg('Xóa câu trả lời và dấu', { id: 'act.clearAll' }),
    kept: msg('Câu trả lời và dấu được giữ trên máy này, không gửi đi đâu.', { id: 'kept.all' }),
    lost: msg('Câu trả lời và dấu sẽ mất khi đóng trang.', { id: 'kept.notAll' }),
  };
}

/** Private answers, and ticks that would tell them, are never kept: nothing else may be said of them. */
function keptWords(session: GuideSession, { kept, lost }: { kept: string; lost: string }): string {
  const open = openPart(session, session.procedure);
  if (!session.isKept || sizeOf(open) === 0) return lost;
  return sizeOf(open) === sizeOf(session)
    ? kept
    : `${kept} ${msg('Điều riêng tư không được giữ.', { id: 'kept.notPrivate' })}`;
}
