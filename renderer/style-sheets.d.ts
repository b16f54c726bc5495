/** A room's own sheet gives the page its classes by name; test/build/styles.test.ts holds that each name is there. */
declare module '*.module.css' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
declare module '*.css';
