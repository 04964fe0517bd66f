/** Questions of a guide as form fields. Every answer can be skipped, changed and taken back; "Chưa rõ" is always there and last. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, ChannelKind, Code, Fact, FactValue, LText } from '../../catalogue/types.js';
import { CHANNEL } from '../../guide/channel.js';
import type { Question } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import { channelName } from './words.js';

/** What a question needs of the element that shows it. */
export interface QuestionHost {
  text(value: LText | undefined): unknown;
  onFact(fact: Fact, value: FactValue | undefined): void;
}

interface Option {
  value: string;
  label: unknown;
  help?: unknown;
}

const UNKNOWN = '';

/** Radio buttons as chips. `name` must be unique inside the shadow root. */
function chips(
  name: string,
  legend: unknown,
  help: unknown,
  options: Option[],
  current: string,
  pick: (value: string) => void,
): TemplateResult {
  const all: Option[] = [...options, { value: UNKNOWN, label: msg('Chưa rõ', { id: 'case.unknown' }) }];
  return html`<fieldset class="question">
    <legend>${legend}</legend>
    ${help ? html`<p class="soft help">${help}</p>` : nothing}
    <div class="chips">
      ${all.map(
        ({ value, label, help: hint }) =>
          html`<label class="chip">
            <input
              type="radio"
              name=${name}
              .value=${value}
              .checked=${value === current}
              @change=${() => pick(value)}
            />
            <span class="chip-text">${label}${hint ? html`<span class="soft chip-help">${hint}</span>` : nothing}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** How to hand in: a question like the others. */
export function channelQuestion(
  options: Channel[],
  chosen: ChannelKind | undefined,
  pick: (channel: ChannelKind | undefined) => void,
): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  const list = options.map(({ kind }) => ({ value: kind as string, label: channelName(kind) }));
  return chips(
    'channel',
    msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' }),
    null,
    list,
    chosen ?? UNKNOWN,
    (value) => pick((value || undefined) as ChannelKind | undefined),
  );
}

/** One question about the case. */
export function factQuestion({ fact, answer }: Question, host: QuestionHost): TemplateResult {
  const answered = (value: FactValue | undefined) => host.onFact(fact, value);
  switch (fact.type) {
    case 'choice': {
      const options = (fact.choices ?? []).map((choice) => ({
        value: choice.value,
        label: host.text(choice.label),
        help: choice.help && host.text(choice.help),
      }));
      return chips(
        fact.id,
        host.text(fact.question),
        fact.help && host.text(fact.help),
        options,
        String(answer ?? UNKNOWN),
        (value) => answered(value || undefined),
      );
    }
    case 'boolean': {
      const options = [
        { value: 'true', label: msg('Có', { id: 'answer.yes' }) },
        { value: 'false', label: msg('Không', { id: 'answer.no' }) },
      ];
      return chips(
        fact.id,
        host.text(fact.question),
        fact.help && host.text(fact.help),
        options,
        answer === undefined ? UNKNOWN : String(answer),
        (value) => answered(value === UNKNOWN ? undefined : value === 'true'),
      );
    }
    default:
      return field(fact, answer, host, answered);
  }
}

/** A number or a date. An impossible entry is said to be one and does not count. */
function field(
  fact: Fact,
  answer: FactValue | undefined,
  host: QuestionHost,
  answered: (value: FactValue | undefined) => void,
): TemplateResult {
  const id = `fact-${fact.id}`;
  const isNumber = fact.type === 'integer';
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const value = isNumber ? Number(input.value) : input.value;
    const usable = input.value !== '' && input.validity.valid;
    input.setAttribute('aria-invalid', String(input.value !== '' && !usable));
    answered(usable ? value : undefined);
  };
  return html`<div class="question">
    <label class="question-label" for=${id}>${host.text(fact.question)}</label>
    ${fact.help ? html`<p class="soft help" id="${id}-help">${host.text(fact.help)}</p>` : nothing}
    <div class="number">
      <input
        id=${id}
        type=${isNumber ? 'number' : 'date'}
        inputmode=${isNumber ? 'numeric' : nothing}
        min=${isNumber ? (fact.minimum ?? 0) : nothing}
        max=${isNumber ? (fact.maximum ?? 1000000) : nothing}
        step=${isNumber ? 1 : nothing}
        .value=${answer === undefined ? '' : String(answer)}
        aria-describedby=${fact.help ? `${id}-help` : nothing}
        @change=${change}
        @input=${isNumber ? change : nothing}
      />
      ${fact.unit ? html`<span class="soft">${host.text(fact.unit)}</span>` : nothing}
    </div>
  </div>`;
}

/** The question that a code stands for, in short, for "tùy trường hợp". */
export function questionText(code: Code, facts: readonly Fact[], text: (value: LText) => string): string | null {
  if (code === CHANNEL) return msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' });
  const fact = facts.find((entry) => entry.id === code);
  return fact ? text(fact.question) : null;
}
