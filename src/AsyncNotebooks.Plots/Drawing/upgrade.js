// The picture is there already. When it comes into view and plotly.js can be had, this puts the interactive figure in its place; else nothing changes.
// A page of ours names its copy in <html data-plotly="plotly.min.js">; in a notebook plotly.js is there only if something else brought it.
(function (id) {
  var figure = document.querySelector('figure[data-an="' + id + '"]:not([data-an-live])');
  if (!figure) return;
  figure.setAttribute('data-an-live', '');
  var svg = figure.querySelector('svg');
  var live = figure.querySelector('.an-live');
  var spec = figure.querySelector('script[type="application/json"]').textContent;
  // The colours in the chart are those of light paper, which come first in the style sheet; each gives way to the one of this page.
  var names = {};
  figure.querySelector('style').textContent.replace(/--an-(\w+):(#\w+)/g, function (all, name, light) {
    light = light.length === 4 ? light.replace(/\w/g, '$&$&') : light;
    if (!Object.values(names).includes(name)) names[light] = name;
  });

  function themed() {
    var style = getComputedStyle(figure);
    var colour = function (name) { return style.getPropertyValue('--an-' + name).trim(); };
    var wide = live.clientWidth > 480;
    var chart = JSON.parse(spec.replace(/#[0-9a-f]{6}\b/g, function (light) { return names[light] ? colour(names[light]) : light; }));
    var layout = chart.layout;
    layout.margin = layout.margin || {};
    layout.margin.t = layout.showlegend ? 56 : 24;
    layout.paper_bgcolor = layout.plot_bgcolor = colour('paper');
    layout.font = { color: colour('ink'), family: style.fontFamily, size: wide ? 13 : 12 };
    delete layout.title;
    if (!wide) (layout.annotations || []).forEach(function (words) { if (words.font) words.font.size *= 0.92; });
    Object.keys(layout).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
      layout[key].gridcolor = colour('grid');
      layout[key].linecolor = layout[key].zerolinecolor = colour('axis');
      layout[key].tickfont = { color: colour('soft'), size: 12 };
      var title = layout[key].title;
      if (!title || !title.text) return;
      title.font = { color: colour('soft'), size: 12 };
      if (!wide) title.text = title.text.replace(': ', ':<br>');
    });
    return chart;
  }

  function draw(plotly) {
    live.hidden = false;
    var chart = themed();
    plotly.newPlot(live, chart.data, chart.layout, chart.config).then(function () {
      svg.setAttribute('hidden', '');
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
        chart = themed();
        plotly.react(live, chart.data, chart.layout, chart.config);
      });
    }, function () { live.hidden = true; });
  }

  function load(address) {
    return window.anPlotly = window.anPlotly || new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = address;
      script.onload = function () { window.Plotly ? resolve(window.Plotly) : reject(); };
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  var copy = document.documentElement.getAttribute('data-plotly');
  if (!window.Plotly && (!copy || copy === 'none')) return;
  new IntersectionObserver(function (seen, observer) {
    if (!seen.some(function (entry) { return entry.isIntersecting; })) return;
    observer.disconnect();
    if (window.Plotly) draw(window.Plotly); else load(copy).then(draw, function () { });
  }, { rootMargin: '200px' }).observe(figure);
})
