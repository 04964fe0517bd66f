/** The tags for TypeScript in the JSX of React, made of the manifest. Nothing but types, and only for who imports them. */

const HEAD = `/**
 * The elements as tags in the JSX of React 18 and 19: \`import 'ward-procedure-guide/react';\` once in a project.
 * \`on…\` events and properties that are no attributes (\`catalogue\`, \`level\`) are bound by React 19; React 18 takes a ref for them.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
`;

/** What pages set that has no attribute. */
const PROPERTIES = ['catalogue', 'level'];

const HELPERS = `
/** React 18 writes \`false\` out, and an attribute that is there counts as set: \`kiosk={isKiosk || undefined}\`. */
type Flag = true | '';

type Tag<Element extends HTMLElement, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> &
  Own & { class?: string };
`;

/**
 * @param {{ modules: { path: string, declarations?: object[] }[] }} manifest
 * @returns {string} the text of a declaration file that lies beside dist/index.d.ts
 */
export function reactTypes({ modules }) {
  const elements = modules
    .filter(({ path }) => /^dist\/elements\/ward-/.test(path))
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  const imported = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  const lines = elements.flatMap(({ tagName, name, attributes = [], members = [], events: own = [] }) => [
    `      '${tagName}': Tag<`,
    `        ${name},`,
    '        {',
    ...attributes.map((one) => entry(one.name, attributeType(name, one), one.description)),
    ...members
      .filter((one) => PROPERTIES.includes(one.name))
      .map((one) => entry(one.name, `${name}['${one.name}']`, one.description)),
    ...own.map((one) => entry(`on${one.name}`, `(event: ${one.type.text}) => void`, one.description)),
    '        }',
    '      >;',
  ]);
  return [
    HEAD + `import type {\n${imported.map((name) => `  ${name},\n`).join('')}} from './index.js';`,
    HELPERS,
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    ...lines,
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

function attributeType(className, { fieldName, type: { text } }) {
  if (text === 'boolean') return 'Flag';
  return text === 'number' ? 'number | `${number}`' : `${className}['${fieldName}']`;
}

function entry(name, type, description) {
  const key = /^[a-z]+$/i.test(name) ? name : `'${name}'`;
  const words = description?.replace(/\s+/g, ' ').replace(/\*\//g, '*\\/');
  return `${words ? `          /** ${words} */\n` : ''}          ${key}?: ${type};`;
}
