/** Questions of a guide as form fields. Every answer can be skipped, changed and taken back; "Chưa rõ" is always there and last. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, ChannelKind, Code, Fact, LText } from '../../catalogue/types.js';
import { CHANNEL } from '../../guide/channel.js';
import type { Question } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import type { FieldHost } from './question-field.js';
import { channelName } from './words.js';

/** What a question needs of the element that shows it. */
export interface QuestionHost extends FieldHost {
  requestUpdate(): void;
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

/** Fields for numbers and days: few procedures ask for one. A load that failed is tried again with the next drawing. */
let fields: typeof import('./question-field.js') | undefined;

function loadFields(host: QuestionHost): typeof nothing {
  import('./question-field.js').then(
    (module) => {
      fields = module;
      host.requestUpdate();
    },
    () => {},
  );
  return nothing;
}

/** One question about the case. */
export function factQuestion({ fact, answer }: Question, host: QuestionHost): TemplateResult | typeof nothing {
  const { id, type, choices } = fact;
  if (type !== 'choice' && type !== 'boolean')
    return fields ? fields.questionField(fact, answer, host) : loadFields(host);
  const options =
    type === 'boolean'
      ? [
          { value: 'true', label: msg('Có', { id: 'answer.yes' }) },
          { value: 'false', label: msg('Không', { id: 'answer.no' }) },
        ]
      : (choices ?? []).map(({ value, label, help }) => ({
          value,
          label: host.text(label),
          help: help && host.text(help),
        }));
  return chips(
    id,
    host.text(fact.question),
    fact.help && host.text(fact.help),
    options,
    String(answer ?? UNKNOWN),
    (value) => host.onFact(fact, value === UNKNOWN ? undefined : type === 'boolean' ? value === 'true' : value),
  );
}

/** The question that a code stands for, in short, for "tùy trường hợp". */
export function questionText(code: Code, facts: readonly Fact[], text: (value: LText) => string): string | null {
  if (code === CHANNEL) return msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' });
  const fact = facts.find((entry) => entry.id === code);
  return fact ? text(fact.question) : null;
}
