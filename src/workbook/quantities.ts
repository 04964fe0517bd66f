/** How many of which form: a column each, which is how clerks fill it in, and a free cell for what does not fit. */
import type { Json } from './columns.js';

/** Form → head of its column, in the order in which forms are named. */
export const QUANTITY: Record<string, string> = {
  original: 'Số bản chính',
  certifiedCopy: 'Số bản sao có chứng thực',
  copy: 'Số bản sao thường',
  copyWithOriginalShown: 'Số bản chụp kèm bản chính',
  electronicForm: 'Số tờ khai điện tử',
  electronicCopy: 'Số bản điện tử',
};
const FORMS = Object.keys(QUANTITY);

interface Quantity {
  form: string;
  count: number;
}

/** The list as columns when each form is there once and in the usual order. */
export function unpackQuantities(record: Json): Json {
  const { quantities, ...rest } = record;
  if (!Array.isArray(quantities)) return record;
  const list = quantities as Quantity[];
  const places = list.map(({ form }) => FORMS.indexOf(form));
  const usual = places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]));
  return usual ? { ...rest, count: Object.fromEntries(list.map(({ form, count }) => [form, count])) } : record;
}

/** Columns and free cell as one list; `count` 0 means that this form is not asked for. */
export function packQuantities(record: Json): Json {
  const { count = {}, quantities = [], ...rest } = record as Json & { count?: Json; quantities?: Quantity[] };
  const columns = FORMS.filter((form) => typeof count[form] === 'number' && (count[form] as number) !== 0);
  return {
    ...rest,
    quantities: [
      ...columns.map((form) => ({ form, count: count[form] })),
      ...quantities.map((one) => ({ form: one.form, count: Number(one.count) })),
    ],
  };
}
