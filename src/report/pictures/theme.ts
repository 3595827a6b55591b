import type { PictureOptions } from './Picture.js';

/** Colours by what they are for. `s0` and on: series, Okabe and Ito (2008) made darker or lighter until they stand out from the paper. */
type Palette = Readonly<
  Record<'ink' | 'soft' | 'line' | 'grid' | 'paper' | 's0' | 's1' | 's2' | 's3' | 's4' | 's5', string>
>;

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ...{ ink: '#1b1b1b', soft: '#565656', line: '#8c8c8c', grid: '#dedede', paper: '#ffffff' },
    ...{ s0: '#0072b2', s1: '#d55e00', s2: '#007d5b', s3: '#a8498a', s4: '#8f6a00', s5: '#3d3d3d' },
  },
  dark: {
    ...{ ink: '#f2f2f2', soft: '#b8b8b8', line: '#8a8a8a', grid: '#3a3a3a', paper: '#151515' },
    ...{ s0: '#56b4e9', s1: '#ff8f4a', s2: '#2fc89b', s3: '#e49cc8', s4: '#f0e442', s5: '#d9d9d9' },
  },
};

/** How many series have a colour, a dash and a mark of their own. */
export const STYLES = 6;

/** Per series, so that colour is never all that tells them apart. */
export const dashes: readonly (string | undefined)[] = [undefined, '7 3', '2 2', '9 2 2 2', '4 4', '1 3'];

/**
 * The style sheet within a picture. A page may set the variables `--spt-ink`, `--spt-paper` and so on above it for
 * colours of its own; a program that knows no variables takes those of the theme, or the light ones.
 */
export function styleSheet(theme: NonNullable<PictureOptions['theme']>): string {
  const plain = palettes[theme === 'dark' ? 'dark' : 'light'];
  const names = Object.keys(plain) as (keyof Palette)[];
  const value = (name: keyof Palette): string => `var(--spt-${name},var(--spt-own-${name}))`;
  const own = (palette: Palette): string =>
    `.spt{${names.map((name) => `--spt-own-${name}:${palette[name]}`).join(';')}}`;
  const uses = names.map(
    (name) =>
      `.spt .f-${name}{fill:${plain[name]};fill:${value(name)}}.spt .l-${name}{stroke:${plain[name]};stroke:${value(name)}}`,
  );
  const dark = theme === 'auto' ? `@media (prefers-color-scheme:dark){${own(palettes.dark)}}` : '';
  return `.spt{max-width:100%;height:auto}${own(plain)}${dark}${uses.join('')}`;
}
