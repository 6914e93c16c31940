// A figure that comes into view asks window.anPlotly for plotly.js, and if there is none, loads it from an address that it looks up in the page.
// HTML of a notebook can shadow that address: an image named "documentElement" is enough. So here is one, with an address of its own.
(function () {
  var loading;
  function load(resolve, reject) {
    var script = document.createElement('script');
    script.src = 'plotly.min.js';
    script.onload = function () { window.Plotly ? resolve(window.Plotly) : reject(); };
    script.onerror = reject;
    document.head.appendChild(script);
  }
  window.anPlotly = {
    then: function (ready, failed) {
      loading = loading || new Promise(load);
      return loading.then(ready, failed);
    }
  };
})();
