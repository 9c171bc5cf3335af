/** Tailwind reads app/globals.css and what it names. */
const config = { plugins: { '@tailwindcss/postcss': {} } }

export default config
