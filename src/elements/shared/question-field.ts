/** A question that is answered with a number or a day. Call inside `render()`. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Fact, FactValue, LText } from '../../catalogue/types.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { number } from './format.js';
import type { GuideSession } from './guide-session.js';

/** What a field needs of the element that shows it. */
export interface FieldHost {
  session: Pick<GuideSession, 'unusable'>;
  locale: UiLocale;
  text(value: LText | undefined): unknown;
  onFact(fact: Fact, value: FactValue | undefined): void;
}

/** An impossible entry does not count, but stays under the finger, with a word on what is possible. */
export function questionField(fact: Fact, answer: FactValue | undefined, host: FieldHost): TemplateResult {
  const { unusable } = host.session;
  const id = `fact-${fact.id}`;
  const isNumber = fact.type === 'integer';
  const [least, most] = [fact.minimum ?? 0, fact.maximum ?? 1000000];
  const entry = answer === undefined ? unusable.get(fact.id) : undefined;
  const isWrong = entry !== undefined;
  const described = [isWrong && `${id}-wrong`, fact.help && `${id}-help`].filter(Boolean).join(' ');
  const change = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid) unusable.delete(fact.id);
    else unusable.set(fact.id, value);
    host.onFact(fact, value && validity.valid ? (isNumber ? Number(value) : value) : undefined);
  };
  // What is no number at all is seen but cannot be read, so it could not be written again.
  const shown = entry === '' ? noChange : String(answer ?? entry ?? '');
  return html`<div class="question">
    <label class="question-label" for=${id}>${host.text(fact.question)}</label>
    ${fact.help ? html`<p class="soft help" id="${id}-help">${host.text(fact.help)}</p>` : nothing}
    <div class="number">
      <input
        id=${id}
        type=${isNumber ? 'number' : 'date'}
        inputmode=${isNumber ? 'numeric' : nothing}
        min=${isNumber ? least : nothing}
        max=${isNumber ? most : nothing}
        step=${isNumber ? 1 : nothing}
        .value=${shown}
        aria-invalid=${isWrong}
        aria-describedby=${described || nothing}
        @change=${change}
        @input=${isNumber ? change : nothing}
      />
      ${fact.unit ? html`<span class="soft">${host.text(fact.unit)}</span>` : nothing}
    </div>
    ${
      isWrong
        ? html`<p class="note" id="${id}-wrong" role="alert">
            ${
              isNumber
                ? msg(str`Xin nhập số nguyên từ ${number(least, host.locale)} đến ${number(most, host.locale)}.`, {
                    id: 'answer.range',
                  })
                : msg('Xin nhập đủ ngày, tháng, năm của một ngày có thật.', { id: 'answer.noDay' })
            }
          </p>`
        : nothing
    }
  </div>`;
}
