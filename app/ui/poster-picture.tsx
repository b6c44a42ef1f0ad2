/** A poster on the screen; `cut` shows its middle in a wide frame. */
export function PosterPicture({ src, label, cut = false }: { src: string; label: string; cut?: boolean }) {
  return <img className={cut ? 'poster cut' : 'poster'} src={src} alt={label} width={420} height={594} />;
}
