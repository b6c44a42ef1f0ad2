export type PageForm = {
  action: string;
  method: string;
  fields: [name: string, value: string][];
  buttons: [string, string][];
};

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const plain = (text: string) =>
  text.replace(/&(?:amp|quot|#x27|lt|gt);/g, (found) => entities[found] ?? found);

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? plain(found[1] ?? '') : null;
}

/** The forms of a page as a browser without JavaScript would send them. */
export function formsIn(html: string): PageForm[] {
  const body = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  return [...body.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([whole, inside = '']) => {
    const opening = whole.slice(0, whole.indexOf('>') + 1);
    const fields: PageForm['fields'] = [];
    const buttons: PageForm['buttons'] = [];
    for (const [tag] of inside.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name');
      if (name === null) continue;
      const value = attribute(tag, 'value') ?? '';
      if (tag.startsWith('<button') || attribute(tag, 'type') === 'submit') buttons.push([name, value]);
      else if (!/^(checkbox|radio)$/.test(attribute(tag, 'type') ?? '') || attribute(tag, 'checked') !== null)
        fields.push([name, value]);
    }
    for (const [, attributes = '', text = ''] of inside.matchAll(
      /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g,
    ))
      fields.push([attribute(`<t${attributes}>`, 'name') ?? '', plain(text)]);
    for (const [, attributes = '', options = ''] of inside.matchAll(
      /<select\b([^>]*)>([\s\S]*?)<\/select>/g,
    )) {
      const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
      const chosen = tags.find((tag) => attribute(tag, 'selected') !== null) ?? tags[0] ?? '<option>';
      fields.push([attribute(`<s${attributes}>`, 'name') ?? '', attribute(chosen, 'value') ?? '']);
    }
    return {
      action: attribute(opening, 'action') ?? '',
      method: (attribute(opening, 'method') ?? 'get').toLowerCase(),
      fields: fields.filter(([name]) => name !== ''),
      buttons,
    };
  });
}
