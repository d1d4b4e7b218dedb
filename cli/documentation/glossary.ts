// docs/GLOSSARY.md: the words that the page explains, from the same list.
import { ENGLISH_GLOSSARY, GLOSSARY } from '../../schema/glossary';

export function glossaryDocument(): string {
  const entries = ENGLISH_GLOSSARY.sorted().map((name) => `**${GLOSSARY[name].title}** – ${GLOSSARY[name].meaning}`);
  return `# Glossary\n\nWords of the field in plain ones, as the page explains them. Made from \`schema/glossary.ts\` by \`npm run docs\`.\n\n${entries.join('\n\n')}\n`;
}
