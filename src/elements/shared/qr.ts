/**
 * A QR code as an SVG template, drawn without a style or a script so that a strict content policy lets it pass, on
 * screen and on paper. Loaded on demand, like the sheets: see `CarryBar`.
 */
import { svg, html, type TemplateResult } from 'lit';
import { correction, generate, type Bitmap2D } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Empty modules around the code that ISO/IEC 18004 asks for. */
const QUIET = 4;

/**
 * The largest symbol that a cheap phone still reads from paper: version 20, 97 modules a side, 666 bytes at level M.
 * A longer address belongs into a shorter form, not into a finer code.
 */
const LARGEST = 97;

/** Least width of a module: half a millimetre, which is four dots of a receipt printer and two pixels of a poor screen. */
const LEAST_MODULE_MM = 0.5;

export interface QrOptions {
  /** What the code is for, for who cannot see it. */
  label: string;
  /** Width in millimetres including the quiet zone; more where modules would be finer than half a millimetre. */
  width?: number;
}

export type QrCode =
  | {
      code: TemplateResult;
      /** Modules a side, quiet zone included. */ modules: number;
      /** Width in millimetres. */ width: number;
    }
  /** Nothing to encode, or more than a phone could read. */
  | { code: null; reason: 'empty' | 'tooLong' };

/** The code for a text, with 15 % of it restorable (level M; more where the symbol has room for it). */
export function qrCode(data: string, { label, width = 30 }: QrOptions): QrCode {
  const bitmap = data === '' ? 'empty' : matrix(data);
  if (typeof bitmap === 'string') return { code: null, reason: bitmap };
  const modules = bitmap.size + 2 * QUIET;
  // One outline around modules that touch: drawn one by one, printers leave hairlines between them.
  const side = Math.max(width, modules * LEAST_MODULE_MM);
  return {
    modules,
    width: side,
    code: html`<svg
      class="qr"
      role="img"
      aria-label=${label}
      xmlns="http://www.w3.org/2000/svg"
      width="${side}mm"
      height="${side}mm"
      viewBox="${-QUIET} ${-QUIET} ${modules} ${modules}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect x=${-QUIET} y=${-QUIET} width=${modules} height=${modules} fill="#fff"></rect><path fill="#000" d=${toSvgPath(bitmap)}></path>`}
    </svg>`,
  };
}

function matrix(data: string): Bitmap2D | 'tooLong' {
  try {
    const bitmap = generate(data, { minCorrectionLevel: correction.M });
    return bitmap.size > LARGEST ? 'tooLong' : bitmap;
  } catch {
    return 'tooLong'; // beyond the largest symbol there is
  }
}
