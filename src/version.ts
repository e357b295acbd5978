/** Version of the package; a test holds it equal to package.json, which a type declaration cannot reach. */
export const VERSION = '0.1.0';
