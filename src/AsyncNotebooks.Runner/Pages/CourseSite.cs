using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>
/// Writes the course as a folder of static pages that need neither a server nor the network: a page and a notebook file for each
/// chapter, a page for each Markdown file beside them, an index, one style sheet, and plotly.js once, which a page loads when the first of its
/// figures comes into view.
/// </summary>
/// <param name="folder">The full path of the folder to write to; made if it is not there.</param>
/// <param name="repository">Where readers of published pages find the repository's files; null for readers on this machine.</param>
internal sealed class CourseSite(string folder, RepositoryAddress? repository = null)
{
    /// <summary>The page to open first.</summary>
    public string Index => Path.Combine(folder, "index.html");

    /// <summary>Writes everything. Each file is written whole or not at all.</summary>
    /// <param name="chapters">The chapters, in order; their names differ.</param>
    public void Write(IReadOnlyList<Chapter> chapters)
    {
        Directory.CreateDirectory(folder);
        var texts = TextsBeside(chapters);
        var pages = Pages(chapters, texts);
        for (var i = 0; i < chapters.Count; i++)
            WriteChapter(chapters[i], chapters.ElementAtOrDefault(i - 1), chapters.ElementAtOrDefault(i + 1), pages);
        foreach (var text in texts)
            Put(pages[text], TextPage.ToHtml(Path.GetFileNameWithoutExtension(text), File.ReadAllText(text), LinksOf(text, pages)));
        Put("index.html", IndexPage.ToHtml(chapters, texts.Select(text => (pages[text], TitleOf(text))).ToList()));
        Put("course.css", EmbeddedText.Read("course.css"));
        PlotlyJs.CopyTo(folder);
    }

    private void WriteChapter(Chapter chapter, Chapter? before, Chapter? after, Dictionary<string, string> pages)
    {
        var notebook = chapter.Document.Clone();
        PlotlyForms.AddTo(notebook);
        notebook.Save(Path.Combine(folder, notebook.Name + ".ipynb"));
        Put(chapter.PageName, NotebookPage.ToHtml(chapter, before, after, LinksOf(chapter.Source, pages)));
    }

    private PageLinks LinksOf(string source, Dictionary<string, string> pages) => new(source, folder, pages, repository);

    // A README is what GitHub shows for the folder; here that is the index.
    private static List<string> TextsBeside(IReadOnlyList<Chapter> chapters) => chapters
        .Select(chapter => Path.GetDirectoryName(chapter.Source)!).Distinct()
        .SelectMany(source => Directory.EnumerateFiles(source, "*.md"))
        .Where(file => !IsReadme(file))
        .DistinctBy(Path.GetFileName).Order(StringComparer.Ordinal).ToList();

    private static bool IsReadme(string file) => Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Pages(IReadOnlyList<Chapter> chapters, List<string> texts)
    {
        var pages = texts.ToDictionary(text => text, text => Path.ChangeExtension(Path.GetFileName(text), ".html"));
        foreach (var chapter in chapters)
        {
            pages[chapter.Source] = chapter.PageName;
            pages[Path.Combine(Path.GetDirectoryName(chapter.Source)!, "README.md")] = "index.html";
        }
        return pages;
    }

    private static string TitleOf(string text) =>
        File.ReadLines(text).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim()
        ?? Path.GetFileNameWithoutExtension(text);

    private void Put(string name, string text) => AtomicFile.WriteAllText(Path.Combine(folder, name), text);
}
