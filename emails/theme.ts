/** The product's colour roles, repeated here because a mail carries its own styles. */
export const light = {
  paper: '#F3F3ED',
  sheet: '#FDFDFA',
  well: '#E9E9E1',
  ink: '#1B2433',
  ink2: '#475162',
  ink3: '#5C6573',
  line: '#D8D7CC',
  accent: '#27509B',
  onAccent: '#FFFFFF',
} as const;

const dark: Record<keyof typeof light, string> = {
  paper: '#12161D',
  sheet: '#1A1F28',
  well: '#242A35',
  ink: '#ECEAE2',
  ink2: '#BFC3C9',
  ink3: '#A0A6B0',
  line: '#323945',
  accent: '#9CBCF0',
  onAccent: '#0F1E3A',
};

export const fonts = {
  text: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  display:
    "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, 'Liberation Serif', serif",
} as const;

/** Classes only redress the inline styles: in the dark, and on a narrow screen. */
export const stylesheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.paper { background-color: ${light.paper}; }
.band td { font-size: 0; line-height: 0; mso-line-height-rule: exactly; }
@media (max-width: 480px) {
  .page { padding-left: 16px !important; padding-right: 16px !important; }
  .heading { font-size: 26px !important; }
  .long { font-size: 21px !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${dark.paper} !important; }
  .sheet { background-color: ${dark.sheet} !important; border-color: ${dark.line} !important; }
  .well { background-color: ${dark.well} !important; border-color: ${dark.accent} !important; }
  .ink { color: ${dark.ink} !important; }
  .ink2 { color: ${dark.ink2} !important; }
  .ink3 { color: ${dark.ink3} !important; }
  .line { border-color: ${dark.line} !important; }
  .link { color: ${dark.accent} !important; }
  .thread { background-color: ${dark.accent} !important; }
  .button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
}
`.trim();
